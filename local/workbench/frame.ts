/** The browser's side of `google.script`: calls travel to the workbench page, which knows this frame by its window. */
const SHIM = `(() => {
  let count = 0;
  const waiting = new Map();
  const runner = (ok, bad, user) => new Proxy({}, {
    get: (_, key) => {
      if (key === 'withSuccessHandler') return handler => runner(handler, bad, user);
      if (key === 'withFailureHandler') return handler => runner(ok, handler, user);
      if (key === 'withUserObject') return object => runner(ok, bad, object);
      if (typeof key !== 'string') return undefined;
      return (...args) => {
        const id = ++count;
        waiting.set(id, { ok, bad, user });
        try {
          parent.postMessage({ soChiBo: 'run', id, name: key, args }, '*');
        } catch (fault) {
          waiting.delete(id);
          throw new Error('google.script.run cannot carry an argument of ' + key + '.');
        }
      };
    },
  });
  addEventListener('message', event => {
    if (event.source !== parent || !event.data || event.data.soChiBo !== 'returned') return;
    const { id, value, error } = event.data;
    const call = waiting.get(id);
    if (!call) return;
    waiting.delete(id);
    if (error === undefined) { if (call.ok) call.ok(value, call.user); }
    else if (call.bad) call.bad(new Error(error), call.user);
    else console.error(error);
  });
  addEventListener('keydown', event => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    parent.postMessage({ soChiBo: 'next', back: event.shiftKey }, '*');
  });
  const host = {
    close: () => parent.postMessage({ soChiBo: 'close' }, '*'),
    editor: { focus: () => parent.postMessage({ soChiBo: 'focus' }, '*') },
    setHeight: () => {},
    setWidth: () => {},
    origin: '',
  };
  Object.defineProperty(globalThis, 'google', { value: { script: { run: runner(), host } } });
})()`;

/** The script's page with `google.script` in it, before any script of its own. */
export const framePage = (html: string): string => {
  const shim = `<script>${SHIM}</script>`;
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '';
  const head = /^(?:\s|<!--[\s\S]*?-->|<!doctype[^>]*>|<html[^>]*>)*<head[^>]*>/i.exec(html)?.[0] ?? doctype;
  return `${head || '<!doctype html>'}<meta charset="utf-8">${shim}${html.slice(head.length)}`;
};
