import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatCount } from '../../shared/format/money';
import { kindNames } from '../../shared/names';
import type { RequisitionPaper } from '../../shared/requisitions/api';
import { Panel } from '../components/Page';
import { StateTag } from '../components/StateTag';
import { requisitionWords } from '../messages/requisitions';
import classes from './Requisition.module.css';

const words = requisitionWords.papers;

/** The papers that answer a 需求单, with what each brings or is to bring. */
export function RequisitionPapers({ papers }: { papers: readonly RequisitionPaper[] }) {
  return (
    <Panel title={words.title}>
      {papers.length === 0 && (
        <Text p="xs" c="var(--ink-soft)">
          {words.none}
        </Text>
      )}
      <ul className={classes.list}>
        {papers.map(
          ({ document, kind, number, warehouse, businessDate, elsewhere, plan, axes, lines }) => (
            <li key={document}>
              <Link
                to="/documents/$uid"
                params={{ uid: document }}
                style={{ textDecoration: 'underline' }}
              >
                {kindNames[kind]} {number ?? words.draft}
              </Link>{' '}
              <StateTag axes={axes} /> {businessDate} {warehouse.name}{' '}
              <span className={classes.soft}>
                {lines
                  .map(({ item, quantity, isSubstitute }) =>
                    (isSubstitute ? words.instead : words.gives)(
                      item.name,
                      formatCount(quantity),
                      item.unit,
                    ),
                  )
                  .join('，')}
              </span>
              {plan !== null && (
                <Link
                  to="/planning/$uid"
                  params={{ uid: plan.uid }}
                  style={{ textDecoration: 'underline' }}
                >
                  {words.plan(plan.number)}
                </Link>
              )}
              {elsewhere !== null && (
                <Text
                  span
                  size="xs"
                  ml={8}
                  c={kind === 'transfer' ? 'var(--ink-soft)' : 'var(--warn)'}
                >
                  {(kind === 'transfer' ? words.nearer : words.others)(elsewhere)}
                </Text>
              )}
            </li>
          ),
        )}
      </ul>
    </Panel>
  );
}
