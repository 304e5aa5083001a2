import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Output } from '../../shared/api';
import { formatCount } from '../../shared/format/money';
import type { StoryEvent } from '../../shared/stock/storyApi';
import { useWarehouse } from '../app/warehouse';
import { DataTable } from '../components/DataTable';
import { ExpiryTag } from '../components/ExpiryTag';
import { ExportButton } from '../components/ExportButton';
import { LabelButton } from '../components/LabelButton';
import { Page, Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { useShortName } from '../components/useShortName';
import { storyWords as words } from '../messages/story';
import { useCall } from '../queries';
import { SharesTable } from './SharesTable';
import classes from './Story.module.css';
import { storyColumns } from './storyColumns';

type Story = Output<'stock.lotStory'>;

/** 批次履历: a lot from donor to recipient, and where all of it is now. Enter opens the paper. */
export function LotStoryPage() {
  const { lot } = useParams({ from: '/stock/lot/$lot' });
  const { data, error } = useCall('stock.lotStory', { lot });
  const { warehouse } = useWarehouse();
  const navigate = useNavigate();
  const shortName = useShortName();
  const throughOthers = data?.events.some(({ other }) => other !== null) ?? false;
  const columns = useMemo(() => storyColumns(shortName, throughOthers), [shortName, throughOthers]);
  const item = data?.lot.item;
  return (
    <Page
      title={
        <>
          {words.title}　{item?.name}
        </>
      }
      beside={
        data && [item?.spec, item?.code, data.lot.batchNumber ?? data.lot.serialNumber].join(' · ')
      }
      actions={
        item && (
          <>
            <ExportButton list="lotStory" asked={{ lot }} />
            <LabelButton
              form={data.lot.serialNumber === null ? 'lotLabels' : 'equipmentLabels'}
              of={[lot]}
            />
            <Link to="/stock/gift/$document" params={{ document: data.origin.document }}>
              {words.toGift}
            </Link>
            <Link to="/stock" search={{ by: 'lot', lot }}>
              {words.toStock}
            </Link>
            <Link
              to="/stock/card/$item"
              params={{ item: item.uid }}
              search={{ warehouse: warehouse.code }}
            >
              {words.toCard}
            </Link>
          </>
        )
      }
    >
      <RefusalAlert error={error} />
      <div className={classes.halves}>
        <div className={classes.events}>
          <DataTable
            name="stock.story"
            label={words.events}
            columns={columns}
            rows={data?.events}
            rowKey={keyOf}
            autoFocus
            onOpen={({ document }) =>
              void navigate({ to: '/documents/$uid', params: { uid: document } })
            }
            empty={words.empty}
          />
        </div>
        {data && (
          <div className={classes.aside}>
            <Panel title={words.shares}>
              <SharesTable sharing={data} unit={data.lot.item.unit} />
            </Panel>
            <Panel title={words.facts.source}>
              <Facts story={data} />
            </Panel>
            <Kits story={data} />
          </div>
        )}
      </div>
    </Page>
  );
}

const keyOf = ({ document, sequence, line }: StoryEvent) => `${document} ${sequence} ${line}`;

function Facts({ story: { lot, origin } }: { story: Story }) {
  const { facts } = words;
  return (
    <dl className={classes.facts}>
      <dt>{facts.source}</dt>
      <dd>{origin.party}</dd>
      <dt>{facts.receipt}</dt>
      <dd>
        <Link to="/documents/$uid" params={{ uid: origin.document }}>
          {origin.number}
        </Link>{' '}
        {origin.businessDate}
      </dd>
      <dt>{facts.owner}</dt>
      <dd>{lot.owner}</dd>
      <dt>{facts.earmark}</dt>
      <dd>{lot.earmark ?? facts.noEarmark}</dd>
      <dt>{facts.batch}</dt>
      <dd>{lot.batchNumber ?? words.noBatch}</dd>
      {lot.serialNumber && (
        <>
          <dt>{facts.serial}</dt>
          <dd>{lot.serialNumber}</dd>
        </>
      )}
      <dt>{facts.expiry}</dt>
      <dd>
        <ExpiryTag expiry={lot.expiry} />
      </dd>
    </dl>
  );
}

/** What is in these kits, and which kits it went into, each with a way on to its own story. */
function Kits({ story: { made, usedIn, lot } }: { story: Story }) {
  return (
    <>
      {made && (
        <Panel title={words.facts.parts}>
          <LotLinks
            lots={made.parts.map((part) => ({
              ...part,
              said: `${formatCount(part.quantity)} ${part.item.unit}`,
            }))}
          />
        </Panel>
      )}
      {usedIn.length > 0 && (
        <Panel title={words.facts.kits}>
          <LotLinks
            lots={usedIn.map((kit) => ({
              ...kit,
              said: words.into(formatCount(kit.quantity), lot.item.unit),
            }))}
          />
        </Panel>
      )}
    </>
  );
}

function LotLinks({
  lots,
}: {
  lots: readonly (Pick<Story['lot'], 'lot' | 'item' | 'batchNumber'> & { said: string })[];
}) {
  return (
    <ul className={classes.list}>
      {lots.map(({ lot, item, batchNumber, said }) => (
        <li key={lot}>
          <Link to="/stock/lot/$lot" params={{ lot }}>
            {item.name} {batchNumber ?? words.noBatch}
          </Link>{' '}
          {said}
        </li>
      ))}
    </ul>
  );
}
