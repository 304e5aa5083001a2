import type { DispatchBody } from '../../../shared/documents/dispatch';
import { PersonFields } from '../PersonFields';
import type { Paper } from '../paper';
import { DispatchHead } from './DispatchHead';
import { IssueLines } from './IssueLines';

/** 出库单: who gets the goods and for what, which lots they come from, and who takes them away. */
export function DispatchForm({ paper }: { paper: Paper<DispatchBody> }) {
  return (
    <>
      <DispatchHead paper={paper} />
      <IssueLines paper={paper} />
      <PersonFields
        paper={paper}
        roles={[{ role: 'collector', whole: true }, { role: 'carrier' }, { role: 'keeper' }]}
      />
    </>
  );
}
