/** Bundles the embedded Excel once, before Jest's workers ask for it. */
module.exports = async () => {
  const { buildHost } = await import("../../preview/bundle/build-host.mjs");
  await buildHost();
};
