import { Panel } from '../components/Page';
import { planningWords as words } from '../messages/planning';
import type { Solved } from './PlanEditor';
import { useNames } from './useNames';

/** Which lorries go from where to where. */
export function LorryList({ solved: { problem, plan } }: { solved: Solved }) {
  const names = useNames(problem);
  if (plan.legs.length === 0) return null;
  return (
    <Panel title={words.lorries}>
      <ul>
        {plan.legs.map(({ warehouse, destination, lorries }) => (
          <li key={`${warehouse} ${destination}`}>
            {words.lorriesOf(
              names.warehouse(warehouse),
              names.place(destination),
              lorries
                .map(({ kind, count }) => `${names.lorry(warehouse, kind)}×${count}`)
                .join('、'),
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
