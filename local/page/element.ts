type Children = readonly (Node | string)[];

/** A new element: whatever is put in as a string is text, never markup. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Children
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

/** A button that does something. */
export const button = (caption: string, action: () => void, kind = ''): HTMLButtonElement => {
  const made = element('button', { type: 'button', ...(kind ? { class: kind } : {}) }, caption);
  made.addEventListener('click', action);
  return made;
};
