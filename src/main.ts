export const checkMonth = (month: string): string => month;
