import { defineConfig } from "vitest/config";

// One VS Code at a time: each test file starts its own.
export default defineConfig({
  test: {
    include: ["test/ui/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
