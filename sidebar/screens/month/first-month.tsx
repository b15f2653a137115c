import { useState } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import { useApp } from '../../state/app-context.ts';
import { addMonths, monthText, thisMonth } from '../../text/months.ts';

/** Where no row says its month yet: which month to begin with. */
export const FirstMonth = () => {
  const { run, remember } = useApp();
  const [month, setMonth] = useState(thisMonth);
  const months = [1, 0, -1, -2, -3].map(count => addMonths(thisMonth(), count));
  const open = async (): Promise<void> => {
    const done = await run({
      key: 'first',
      name: 'openMonth',
      args: [month],
      say: ({ message }) => ({ text: message }),
    });
    if (done?.ok) remember({ month });
  };
  return (
    <div class="next-step">
      <label for="first-month">Tháng bắt đầu</label>
      <select id="first-month" value={month} onChange={event => setMonth(event.currentTarget.value)}>
        {months.map(one => (
          <option key={one} value={one}>
            Tháng {monthText(one)}
          </option>
        ))}
      </select>
      <Button primary deed="first" onClick={() => void open()}>
        Mở tháng mới
      </Button>
    </div>
  );
};
