/** Whether all is explored (`npm run deep`) or a fixed part of it (`npm test`). */
export const DEEP = process.env.DEEP !== undefined;
