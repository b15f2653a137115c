import { Reading } from '../../parts/reading.tsx';
import { ReloadButton } from '../../parts/reload-button.tsx';
import { useView } from '../../state/use-view.ts';
import { Presets } from './presets.tsx';
import { SettingList } from './setting-list.tsx';
import { TableCard } from './table-card.tsx';
import { TemplateOffer } from './template-offer.tsx';

/** `Thiết lập`: which tables were recognised and how, the rubric, the settings. */
export const SetupScreen = ({ active }: { readonly active: boolean }) => {
  const layout = useView('layout', [], active);
  const settings = useView('settings', [], active);
  const tables = layout.value?.tables ?? [];
  const nothing = layout.value !== null && !tables.some(({ readable }) => readable);
  return (
    <>
      <div class="screen-bar">
        <ReloadButton
          busy={layout.busy || settings.busy}
          reload={() => {
            layout.reload();
            settings.reload();
          }}
        />
      </div>
      <section aria-labelledby="tables-title">
        <h2 id="tables-title">Bảng đang có</h2>
        <Reading view={layout} what="các bảng">
          {layout.value !== null &&
            tables.map((table, i) => (
              <TableCard
                key={`${i} ${table.sheet} ${table.headerRows.join('-')}`}
                id={`${i} ${table.sheet}`}
                table={table}
                fields={layout.value?.fields ?? []}
                put={layout.put}
              />
            ))}
        </Reading>
        {nothing && <TemplateOffer any={tables.length > 0} />}
      </section>
      <section aria-labelledby="rubric-title">
        <h2 id="rubric-title">Khung tiêu chí</h2>
        <Reading view={settings} what="cấu hình">
          {settings.value !== null && <Presets view={settings.value} put={settings.put} />}
        </Reading>
      </section>
      {settings.value !== null && (
        <section aria-labelledby="settings-title">
          <h2 id="settings-title">Cấu hình</h2>
          <SettingList view={settings.value} put={settings.put} />
        </section>
      )}
    </>
  );
};
