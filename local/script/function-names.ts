/** Names of the top-level functions whose JSDoc says `@customfunction`; those ending in `_` are private. */
export const customFunctionNames = (code: string): string[] => {
  const declarations = code.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*^function\s+([A-Za-z][A-Za-z0-9_]*)\s*\(/gm);
  return [...declarations]
    .filter(([, doc = '', name = '']) => /@customfunction\b/i.test(doc) && !name.endsWith('_'))
    .map(([, , name = '']) => name);
};
