const closing: (() => unknown)[] = [];

/** Closes something after the test in which it was opened, the newest first. */
export const closeAfterTest = (close: () => unknown): void => {
  closing.push(close);
};

export const closeAll = async (): Promise<void> => {
  for (const close of closing.splice(0).reverse()) await close();
};
