import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    setupFiles: ["test/fast-check.ts"],
    include: [
      "test/core/**/*.test.ts",
      "test/cli/**/*.test.ts",
      "test/node/**/*.test.ts",
      "test/tools/**/*.test.ts",
      "test/vscode/**/*.test.ts",
    ],
    testTimeout: 20_000,
  },
});
