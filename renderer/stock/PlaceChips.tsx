import { Pill } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNameOf } from '../components/useNameOf';
import { stockWords } from '../messages/stock';
import { storyWords } from '../messages/story';
import { callQuery } from '../queries';

const words = stockWords.filter;

/** The lot and the bin that the address narrows to, each as a chip that can be let go. */
export function PlaceChips({
  lot,
  bin,
  onRemove,
}: {
  lot: string | undefined;
  bin: string | undefined;
  onRemove: (what: 'lot' | 'bin') => void;
}) {
  return (
    <>
      {lot !== undefined && <LotChip lot={lot} onRemove={() => onRemove('lot')} />}
      {bin !== undefined && <BinChip bin={bin} onRemove={() => onRemove('bin')} />}
    </>
  );
}

function LotChip({ lot, onRemove }: { lot: string; onRemove: () => void }) {
  const { data } = useQuery(callQuery('kits.trace', { lot }));
  const named = data?.lot;
  const name =
    named && `${named.item.name} ${named.batchNumber ?? named.serialNumber ?? storyWords.noBatch}`;
  return <Chip text={words.lotChip(name ?? '')} onRemove={onRemove} />;
}

function BinChip({ bin, onRemove }: { bin: string; onRemove: () => void }) {
  const { data } = useQuery(callQuery('bins.read', { bin }));
  return <Chip text={words.binChip(data?.bin.code ?? '')} onRemove={onRemove} />;
}

/** The item that the address narrows to, likewise. */
export function NameChip({ item, onRemove }: { item: string; onRemove: () => void }) {
  return <Chip text={useNameOf()(item) ?? ''} onRemove={onRemove} />;
}

function Chip({ text, onRemove }: { text: string; onRemove: () => void }) {
  return (
    <Pill
      withRemoveButton
      onRemove={onRemove}
      removeButtonProps={{ 'aria-label': words.letGo(text), tabIndex: 0, 'aria-hidden': false }}
    >
      {text}
    </Pill>
  );
}
