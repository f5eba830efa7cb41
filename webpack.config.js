const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");

/** What manifest.xml says while developing. Without a trailing slash, so that <AppDomain> is replaced too. */
const DEVELOPMENT_URL = "https://localhost:3000";

/** `npm run build -- --env url=https://…`: where dist/ will be served from; without it the development address stays. */
function addressOf(env) {
  const url = env.url ?? DEVELOPMENT_URL;
  if (!/^https:\/\/[^\s"<>&]+$/.test(url))
    throw new Error(`--env url=${url}: an address that starts with https:// is needed.`);
  return url.replace(/\/+$/, "");
}

/** Certificates are made only when serving: a build needs none. */
async function serverOptions() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return { type: "https", options: await getHttpsServerOptions() };
}

module.exports = async (env, argv) => {
  const production = argv.mode === "production";
  const address = addressOf(env);
  const name = production ? "[name].[contenthash:8].js" : "[name].js";
  return {
    devtool: production ? false : "eval-source-map",
    target: ["web", "es2022"],
    entry: { taskpane: "./src/taskpane/index.tsx" },
    output: { path: path.resolve(__dirname, "dist"), filename: name, chunkFilename: name, clean: true },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic", development: !production } },
              target: "es2022",
            },
          },
        },
      ],
    },
    plugins: [
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        scriptLoading: "defer",
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.{png,html}", to: "assets/[name][ext]" },
          {
            from: "manifest.xml",
            transform: (content) => content.toString().replaceAll(DEVELOPMENT_URL, address),
          },
        ],
      }),
    ],
    performance: { hints: false },
    ...(env.WEBPACK_SERVE && {
      devServer: {
        host: "localhost",
        port: Number(process.env.npm_package_config_dev_server_port ?? 3000),
        server: await serverOptions(),
        static: false,
      },
    }),
  };
};
