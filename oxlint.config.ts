import { defineConfig, type DummyRuleMap } from "oxlint";
import { importsOf } from "./scripts/lint-imports.ts";
import { CONTENT_CODE, NO_IDB, rooms } from "./scripts/lint-rooms.ts";

const CLOCK =
  "Rules read no clock: the same facts must give the same answer. Take `now` as a parameter.";
const WORLD =
  "lib/policy and lib/time know no page and no browser. Take what you need as a parameter.";
const NO_MARKUP = "Text for people is never parsed as HTML. Build nodes, or set textContent.";

const MARKUP = [
  { property: "innerHTML", message: NO_MARKUP },
  { property: "outerHTML", message: NO_MARKUP },
  { property: "insertAdjacentHTML", message: NO_MARKUP },
];
const WORLD_GLOBALS = [
  ...["document", "window", "browser", "chrome", "navigator", "location", "localStorage"].map(
    (name) => ({ name, message: WORLD }),
  ),
  ...["setTimeout", "setInterval", "requestAnimationFrame", "performance"].map((name) => ({
    name,
    message: CLOCK,
  })),
];

/** Nothing in the rules or the arithmetic of time reads a clock, a page or a browser. */
const PURE: DummyRuleMap = {
  "clock/no-new-date": "error",
  "no-restricted-globals": ["error", ...WORLD_GLOBALS],
  "no-restricted-properties": [
    "error",
    ...MARKUP,
    { object: "Date", property: "now", message: CLOCK },
    { object: "Temporal", property: "Now", message: CLOCK },
    { object: "Math", property: "random", message: "The same facts must give the same answer." },
  ],
};

const NO_DATE: DummyRuleMap = {
  "no-restricted-globals": [
    "error",
    ...WORLD_GLOBALS,
    {
      name: "Date",
      message:
        "The rules reckon with instants (milliseconds). Dates belong in lib/time or lib/texts.",
    },
  ],
};

const NO_DATABASE: DummyRuleMap = {
  "no-restricted-globals": ["error", { name: "indexedDB", message: NO_IDB }],
};

export default defineConfig({
  plugins: ["typescript", "unicorn", "oxc", "import", "vitest", "react", "jsx-a11y"],
  jsPlugins: ["./scripts/lint-clock.ts"],
  categories: { correctness: "error", suspicious: "error" },
  options: { typeAware: true, reportUnusedDisableDirectives: "error" },
  rules: {
    "typescript/no-explicit-any": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/consistent-type-imports": "error",
    "typescript/switch-exhaustiveness-check": [
      "error",
      { considerDefaultExhaustiveForUnions: true },
    ],
    "typescript/no-misused-promises": "error",
    // tsc knows that a switch over all cases always returns.
    "typescript/consistent-return": "off",
    // Narrowing a node to its element type is how the DOM is read.
    "typescript/no-unsafe-type-assertion": "off",
    "no-shadow": "off",
    "no-underscore-dangle": "off",
    "import/no-unassigned-import": "off",
    "vitest/require-to-throw-message": "off",
    "vitest/valid-expect": ["error", { maxArgs: 2 }],
    "vitest/expect-expect": ["error", { assertFunctionNames: ["expect*", "assert*", "fc.assert"] }],
    "jsx-a11y/prefer-tag-over-role": "off",
    // Objects of functions are taken apart here; nothing in them uses `this`.
    "typescript/unbound-method": "off",
    // Spreading a string to count its characters is meant.
    "typescript/no-misused-spread": "off",
    // A small function stands where it is read.
    "unicorn/consistent-function-scoping": "off",
    "no-unused-vars": ["error", { ignoreRestSiblings: true }],
    "no-eval": "error",
    "no-restricted-properties": ["error", ...MARKUP],
    "react/no-danger": "error",
    // Preact's own transform needs no import, and `class` is its word.
    "react/react-in-jsx-scope": "off",
    "vitest/no-disabled-tests": "error",
    "vitest/no-focused-tests": "error",
  },
  overrides: [
    ...rooms.map((room) => ({
      files: [...room.files],
      rules: { "no-restricted-imports": importsOf(room) },
    })),
    {
      files: ["lib/policy/**", "lib/time/**", "lib/hours/**", "lib/alerts/**", "lib/report/**"],
      rules: PURE,
    },
    { files: ["lib/policy/**"], rules: NO_DATE },
    { files: CONTENT_CODE, rules: NO_DATABASE },
    {
      // Tests stand outside the rooms: they bring a page, a clock and a browser with them.
      files: ["**/*.test.{ts,tsx}", "demo/**", "e2e/**", "bench/**", "accuracy/**", "scripts/**"],
      rules: {
        "typescript/no-non-null-assertion": "off",
        "no-restricted-properties": "off",
        "no-restricted-globals": "off",
        "clock/no-new-date": "off",
      },
    },
    { files: ["**/*.test.{ts,tsx}"], rules: { "no-restricted-imports": "off" } },
    // In a real browser to wait for something is to assert it.
    { files: ["e2e/**"], rules: { "vitest/expect-expect": "off" } },
  ],
  ignorePatterns: [".output/", ".wxt/", "node_modules/", "docs/"],
});
