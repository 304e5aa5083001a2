import type { DocumentView } from '../../shared/documents/api';
import { KeepNameDialog } from '../components/KeepNameDialog';
import { tell } from '../components/tell';
import { templateWords as words } from '../messages/templates';
import { useCall, useCommand } from '../queries';

/** 存为模板: keeps a paper, without what is of this time alone, under a name of its warehouse. */
export function KeepTemplate({ view, onClose }: { view: DocumentView; onClose: () => void }) {
  const { warehouse, body, kind } = view;
  const { data } = useCall('templates.list', { warehouse: warehouse.code });
  const save = useCommand('templates.save');
  const onSuccess = () => {
    tell(words.kept);
    onClose();
  };
  return (
    <KeepNameDialog
      title={words.keepTitle}
      rows={(data?.rows ?? []).filter((each) => each.kind === kind)}
      busy={save.isPending}
      error={save.error}
      onKeep={(template, name) =>
        save.mutate({ input: { template, warehouse: warehouse.code, name, body } }, { onSuccess })
      }
      onClose={onClose}
    />
  );
}
