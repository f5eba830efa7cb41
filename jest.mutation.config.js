const base = require("./jest.config.js");

// Thousands of mutants: each property is tried on fewer made-up inputs than in `npm test`.
process.env.RUNS ??= "25";
// A property's name tells its seed, and Stryker asks for tests by their names: a seed of the clock would leave every property out.
process.env.SEED ??= "2023";

/** For mutation testing: what can be judged without the embedded Excel and other programs, so that a mutant costs milliseconds. */
module.exports = {
  transform: base.transform,
  transformIgnorePatterns: base.transformIgnorePatterns,
  testEnvironment: "node",
  testMatch: ["domain", "rubrics", "sheets", "text"].map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  testPathIgnorePatterns: ["/node_modules/", "diagnose.test", "report-print.test"],
};
