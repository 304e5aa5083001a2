import type { DocumentView } from '../../shared/documents/api';
import { formatInstant } from '../../shared/format/instant';
import { formatCount } from '../../shared/format/money';
import classes from '../documents/Document.module.css';
import { transferWords } from '../messages/transfers';

type Statement = DocumentView['postings'][number]['statements'][number];

/** What was said of a lot of a transfer by the acts that stand: how many, in which words, by whom, when. */
export function Statements({ view, lot }: { view: DocumentView; lot: string }) {
  const unit = view.road.find((each) => each.lot === lot)?.unit ?? '';
  return view.postings
    .filter(({ reversedBy }) => reversedBy === null)
    .flatMap(({ uid, statements, postedBy, postedAt }) =>
      statements
        .filter((statement) => statement.lot === lot)
        .map((statement) => (
          <div key={`${uid} ${statement.what}`} className={classes.statement}>
            {statementText(statement, unit)}
            <div className={classes.soft}>
              {postedBy.name} {formatInstant(postedAt)}
            </div>
          </div>
        )),
    );
}

/** 短少 2 床：车上少两包 */
export function statementText({ what, quantity, note }: Statement, unit: string): string {
  return transferWords.statement(
    transferWords.statements[what],
    `${formatCount(quantity)} ${unit}`,
    note,
  );
}
