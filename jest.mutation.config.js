const base = require("./jest.config.js");

// Thousands of mutants: each property is tried on fewer made-up inputs than in `npm test`.
process.env.RUNS ??= "25";

/** For mutation testing: what can be judged without the embedded Excel and other programs, so that a mutant costs milliseconds. */
module.exports = {
  transform: base.transform,
  transformIgnorePatterns: base.transformIgnorePatterns,
  testEnvironment: "node",
  testMatch: ["domain", "rubrics", "sheets", "text"].map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  testPathIgnorePatterns: ["/node_modules/", "diagnose.test", "report-print.test"],
};
