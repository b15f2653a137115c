import { useEffect, useId, useState } from 'preact/hooks';
import type { SettingsView, SettingView } from '../../../src/core/views/views.ts';
import { Button } from '../../parts/button.tsx';
import { Text } from '../../parts/text.tsx';
import { useApp } from '../../state/app-context.ts';
import { plain } from '../../text/plain.ts';

interface Props {
  readonly setting: SettingView;
  /** All settings as they are before saving. */
  readonly all: readonly SettingView[];
  readonly put: (view: SettingsView) => void;
}

/** What is wrong now with the setting just saved, or with another and was not before. */
const newProblems = (key: string, before: readonly SettingView[], after: readonly SettingView[]): string[] =>
  after.flatMap(one => {
    const told = one.key !== key && before.some(old => old.key === one.key && old.problem === one.problem);
    return told || one.problem === '' ? [] : [one.problem];
  });

/** One setting: what it is, its value, what holds while it is blank, and what is wrong with it. */
export const SettingBox = ({ setting: { key, value, fallback, explanation, problem }, all, put }: Props) => {
  const { run } = useApp();
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const changed = typed.trim() !== value;
  const save = async (): Promise<void> => {
    if (!changed) return;
    const name = `«${plain(key, 80)}»`;
    const outcome = await run({
      key: `setting ${key}`,
      name: 'saveSetting',
      args: [key, typed.trim()],
      say: ({ settings }) => {
        const wrong = newProblems(key, all, settings);
        return { text: wrong.length === 0 ? `Đã lưu ${name}.` : `Đã lưu ${name}, nhưng: ${wrong.join(' ')}` };
      },
    });
    if (outcome?.ok) put(outcome.value);
  };
  return (
    <form
      class="setting"
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <label for={id}>
        <Text of={key} most={120} />
      </label>
      <div class="row tight">
        <input
          id={id}
          type="text"
          class="field"
          value={typed}
          aria-describedby={`${id}-why`}
          aria-invalid={problem !== ''}
          onInput={event => setTyped(event.currentTarget.value)}
        />
        {changed && (
          <Button small deed={`setting ${key}`} label={`Lưu ${plain(key, 80)}`} onClick={() => void save()}>
            Lưu
          </Button>
        )}
      </div>
      <div id={`${id}-why`}>
        {problem !== '' && (
          <p class="error-text">
            Lỗi: <Text of={problem} />
          </p>
        )}
        <p class="hint">
          <Text of={/[.!?]$/.test(explanation) ? explanation : `${explanation}.`} />{' '}
          {fallback !== '' && (
            <>
              Để trống là: <Text of={fallback} most={120} />.
            </>
          )}
        </p>
      </div>
    </form>
  );
};
