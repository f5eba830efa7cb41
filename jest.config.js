const swc = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
    module: { type: "commonjs" },
    sourceMaps: "inline",
  },
];

/** Tests that need a page say so themselves with `@jest-environment jsdom`. */
module.exports = {
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/"],
  transform: { "^.+\\.[tj]sx?$": swc },
  transformIgnorePatterns: ["/node_modules/", "<rootDir>/build/"],
  testEnvironment: "node",
  testTimeout: 60_000,
  maxWorkers: 2,
  // Univer's message channels stay open when it is disposed and would keep Node waiting for ever.
  forceExit: true,
  globalSetup: "<rootDir>/test/support/global-setup.cjs",
};
