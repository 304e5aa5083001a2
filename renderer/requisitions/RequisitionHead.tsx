import { formatInstant } from '../../shared/format/instant';
import type { RequisitionView } from '../../shared/requisitions/api';
import classes from '../documents/Paper.module.css';
import { writePoint } from '../format/parsePoint';
import { requisitionWords } from '../messages/requisitions';
import { EraseButton } from '../parties/ErasePerson';
import { RequisitionField } from './RequisitionField';
import { PriorityTag } from './RequisitionTag';

const words = requisitionWords.fields;

/** The head of a 需求单 as it is read, in the order of its sheet. */
export function RequisitionHead({ view }: { view: RequisitionView }) {
  return (
    <div className={classes.grid}>
      <RequisitionField label={words.to} text={view.to?.name} />
      <RequisitionField label={words.warehouse} text={view.warehouse.name} />
      <RequisitionField label={words.priority} text={<PriorityTag {...view} />} />
      <RequisitionField
        label={words.wantedBy}
        text={view.wantedBy && formatInstant(view.wantedBy)}
      />
      <RequisitionField label={words.place} span={2} text={view.place} />
      <RequisitionField label={words.near} text={view.near?.name} />
      <RequisitionField
        label={words.point}
        text={view.point ? writePoint(view.point) : view.near && words.byNear}
      />
      <RequisitionField
        label={words.contact}
        text={
          namesAnybody(view) && (
            <>
              {view.contact}{' '}
              <EraseButton
                whose={{ kind: 'requisition', requisition: view.requisition }}
                name={view.contact || (view.number ?? requisitionWords.title)}
                size="compact-xs"
              />
            </>
          )
        }
      />
      <RequisitionField
        label={words.telephone}
        text={
          view.telephone && (
            <span title={view.masked ? requisitionWords.masked : undefined}>{view.telephone}</span>
          )
        }
      />
      <RequisitionField label={words.operation} text={view.operation?.name} />
      <RequisitionField label={words.reason} text={view.reason} />
      <RequisitionField label={words.note} span={4} text={view.note} />
    </div>
  );
}

/** Whether there is anything on it that may name somebody: a contact, or words. */
function namesAnybody({ contact, telephone, reason, note, lines, history }: RequisitionView) {
  const written = [contact, telephone, reason, note, ...lines.map((line) => line.note)];
  return [...written, ...history.map((step) => step.reason ?? '')].some((words) => words !== '');
}
