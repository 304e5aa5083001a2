import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMay } from '../app/session';
import { ExportButton } from '../components/ExportButton';
import { Page } from '../components/Page';
import { auditWords as words } from '../messages/audit';
import { AuditFilters } from './AuditFilters';
import { AuditTable } from './AuditTable';

/** 操作日志: who did what, when and where. */
export function AuditPage() {
  const filter = useSearch({ from: '/settings/audit' });
  const navigate = useNavigate();
  const mayRead = useMay('audit.list');
  return (
    <Page
      title={words.title}
      beside={mayRead ? words.explain : words.only}
      actions={mayRead && <ExportButton list="audit" asked={{ filter }} />}
    >
      {mayRead && (
        <>
          <AuditFilters />
          <AuditTable
            filter={filter}
            onOpenDocument={(uid) => void navigate({ to: '/documents/$uid', params: { uid } })}
          />
        </>
      )}
    </Page>
  );
}
