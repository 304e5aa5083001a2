import { SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useWarehouse } from '../app/warehouse';
import { ExportButton } from '../components/ExportButton';
import { Page } from '../components/Page';
import { withoutEmpty } from '../components/withoutEmpty';
import { serviceWords, careWords as words } from '../messages/care';
import { DueCare } from './DueCare';
import { ServiceTable } from './ServiceTable';

/**
 * 养护提醒: what should be stacked anew or tested by now, and 装备保养 of equipment wherever it is. It
 * begins with the own warehouse.
 */
export function CarePage() {
  const search = useSearch({ from: '/stock/care' });
  const navigate = useNavigate();
  const here = useWarehouse().warehouse.code;
  const { kind, view, show } = search;
  const warehouse = search.warehouse ?? here;
  const narrow = (part: Partial<typeof search>) =>
    void navigate({
      to: '/stock/care',
      replace: true,
      search: withoutEmpty({ ...search, ...part }),
    });
  const isService = view === 'service';
  return (
    <Page
      title={words.title}
      beside={isService ? serviceWords.explain : words.explain}
      actions={
        <>
          {isService ? (
            <ExportButton list="service" asked={withoutEmpty({ warehouse, show })} />
          ) : (
            <ExportButton list="care" asked={{ warehouse, kind }} />
          )}
          <SegmentedControl
            size="xs"
            aria-label={words.title}
            value={isService ? 'service' : 'care'}
            data={[
              { value: 'care', label: serviceWords.tabs.care },
              { value: 'service', label: serviceWords.tabs.service },
            ]}
            onChange={(value) =>
              narrow({
                view: value === 'service' ? 'service' : undefined,
                kind: undefined,
                show: undefined,
              })
            }
          />
        </>
      }
    >
      {isService ? (
        <ServiceTable warehouse={warehouse} show={show} onNarrow={narrow} />
      ) : (
        <DueCare warehouse={warehouse} kind={kind} onNarrow={narrow} />
      )}
    </Page>
  );
}
