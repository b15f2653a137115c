import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    testTimeout: 60_000,
    reporters: process.env.CI ? ['dot', './test/closing-line.ts'] : ['default'],
    env: { TZ: 'Asia/Ho_Chi_Minh' },
  },
});
