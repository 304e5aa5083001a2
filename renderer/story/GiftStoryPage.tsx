import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Output } from '../../shared/api';
import type { LotShare } from '../../shared/stock/storyApi';
import { DataTable } from '../components/DataTable';
import { ExportButton } from '../components/ExportButton';
import { Page } from '../components/Page';
import { Quantity } from '../components/Quantity';
import { RefusalAlert } from '../components/RefusalAlert';
import type { TableColumn } from '../components/tableModel';
import { useShortName } from '../components/useShortName';
import { storyWords as words } from '../messages/story';
import { useCall } from '../queries';
import { ShareBar } from './ShareBar';
import classes from './Story.module.css';
import { percentText, sumText, whereText } from './shareText';

type Gift = Output<'stock.giftStory'>['rows'][number];

/** A lot of the receipt, or one of the places where so much of it is. */
type Line = { gift: Gift; share: LotShare | null };

/** 捐赠去向: each lot that a paper brought with where all of it is; Enter opens the lot's story. */
export function GiftStoryPage() {
  const { document } = useParams({ from: '/stock/gift/$document' });
  const { data, error } = useCall('stock.giftStory', { document });
  const navigate = useNavigate();
  const shortName = useShortName();
  const columns = useMemo(() => columnsOf(shortName), [shortName]);
  const lines = useMemo(
    () =>
      data?.rows.flatMap((gift): Line[] => [
        { gift, share: null },
        ...gift.shares.map((share) => ({ gift, share })),
      ]),
    [data],
  );
  return (
    <Page
      title={
        <>
          {data?.gift === false ? words.goods : words.gift}　{data?.origin.party}
        </>
      }
      beside={words.giftExplain}
      actions={
        data && (
          <>
            <ExportButton list="giftStory" asked={{ document }} />
            <Link to="/documents/$uid" params={{ uid: document }}>
              {data.origin.number}
            </Link>
          </>
        )
      }
    >
      <RefusalAlert error={error} />
      <DataTable
        name="stock.gift"
        label={words.gift}
        columns={columns}
        rows={lines}
        rowKey={keyOf}
        autoFocus
        rowClass={({ share }) => (share === null ? classes.head : undefined)}
        onOpen={({ gift }) => void navigate({ to: '/stock/lot/$lot', params: { lot: gift.lot } })}
        empty={words.empty}
      />
    </Page>
  );
}

function keyOf({ gift, share }: Line): string {
  return [gift.lot, share?.kind, share?.warehouse?.code, share?.name].join(' ');
}

function columnsOf(shortName: (code: string) => string): readonly TableColumn<Line>[] {
  return [
    {
      id: 'lot',
      header: words.columns.lot,
      cell: ({ gift, share }) =>
        share === null && (
          <Link to="/stock/lot/$lot" params={{ lot: gift.lot }}>
            {gift.item.name} {gift.batchNumber ?? gift.serialNumber ?? words.noBatch}
          </Link>
        ),
      width: 200,
      grow: 2,
      fixed: true,
    },
    {
      id: 'what',
      header: words.columns.what,
      cell: ({ gift, share }) =>
        share === null ? (
          <ShareBar shares={gift.shares} unit={gift.item.unit} />
        ) : (
          <>
            <i className={classes.swatch} data-kind={share.kind} aria-hidden />
            {words.kinds[share.kind]}
          </>
        ),
      width: 150,
      grow: 1,
    },
    {
      id: 'where',
      header: words.columns.where,
      cell: ({ gift, share }) =>
        share === null ? sumText(gift, gift.item.unit) : whereText(share, shortName),
      width: 220,
      grow: 3,
    },
    {
      id: 'quantity',
      header: words.columns.quantity,
      cell: ({ gift, share }) =>
        share === null ? (
          <strong>
            <Quantity count={sumOf(gift)} unit={gift.item.unit} />
          </strong>
        ) : (
          <Quantity count={share.quantity} unit={gift.item.unit} />
        ),
      width: 110,
      align: 'right',
    },
    {
      id: 'share',
      header: words.columns.share,
      cell: ({ gift, share }) => share && percentText(share.quantity, sumOf(gift)),
      width: 70,
      align: 'right',
    },
  ];
}

function sumOf({ shares }: Gift): number {
  return shares.reduce((sum, { quantity }) => sum + quantity, 0);
}
