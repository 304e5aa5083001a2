import { useNavigate, useSearch } from '@tanstack/react-router';
import { useWarehouse } from '../app/warehouse';
import { ExportButton } from '../components/ExportButton';
import { Page } from '../components/Page';
import { withoutEmpty } from '../components/withoutEmpty';
import { careWords as words } from '../messages/care';
import { DueCare } from './DueCare';

/** 养护提醒: what should be stacked anew or tested by now. It begins with the own warehouse. */
export function CarePage() {
  const search = useSearch({ from: '/stock/care' });
  const navigate = useNavigate();
  const { warehouse } = useWarehouse();
  return (
    <Page
      title={words.title}
      beside={words.explain}
      actions={
        <ExportButton
          list="care"
          asked={{ warehouse: search.warehouse ?? warehouse.code, kind: search.kind }}
        />
      }
    >
      <DueCare
        warehouse={search.warehouse ?? warehouse.code}
        kind={search.kind}
        onNarrow={(part) =>
          void navigate({
            to: '/stock/care',
            replace: true,
            search: withoutEmpty({ ...search, ...part }),
          })
        }
      />
    </Page>
  );
}
