import { SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useWarehouse } from '../app/warehouse';
import { withoutEmpty } from '../components/withoutEmpty';
import { travelWords as words } from '../messages/travel';
import { LorriesView } from './LorriesView';
import { RoadsView } from './RoadsView';
import { WaysView } from './WaysView';

type View = keyof typeof words.views;

/** 路程与车辆: what sourcing plans reckon with, as proposed or as the province has set it. */
export function TravelPage() {
  const search = useSearch({ from: '/planning/travel' });
  const navigate = useNavigate();
  const { warehouse: here } = useWarehouse();
  const { view = 'ways', from = here.code } = search;
  const narrow = (part: { view?: Exclude<View, 'ways'> | undefined; from?: string | undefined }) =>
    void navigate({
      to: '/planning/travel',
      replace: true,
      search: withoutEmpty({ ...search, ...part }),
    });
  const tabs = (
    <SegmentedControl
      size="xs"
      style={{ alignSelf: 'flex-start' }}
      aria-label={words.show}
      value={view}
      data={Object.entries(words.views).map(([value, label]) => ({ value, label }))}
      onChange={(value) =>
        narrow({ view: value === 'ways' ? undefined : (value as Exclude<View, 'ways'>) })
      }
    />
  );
  if (view === 'lorries') return <LorriesView tabs={tabs} />;
  if (view === 'roads') return <RoadsView tabs={tabs} />;
  return <WaysView tabs={tabs} from={from} onFrom={(code) => narrow({ from: code })} />;
}
