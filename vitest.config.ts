import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    // how long a busy machine may take, no measure of anything
    testTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    reporters: process.env.CI ? ['dot', './test/closing-line.ts'] : ['default'],
    env: { TZ: 'Asia/Ho_Chi_Minh' },
  },
});
