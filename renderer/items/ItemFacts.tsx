import type { ReactNode } from 'react';
import { formatCount, formatUnitPrice } from '../../shared/format/money';
import type { ItemView } from '../../shared/items/api';
import { useMay } from '../app/session';
import { Page, Panel } from '../components/Page';
import { itemsWords, itemWords, needNames } from '../messages/items';
import classes from './Items.module.css';
import { ItemLinks, ItemTitle } from './ItemTitle';
import { MatchedPanel } from './MatchedPanel';
import { PhotosPanel } from './PhotosPanel';

const { fields, sections, readOnly } = itemWords;

/** An item as text, for whoever does not correct it. */
export function ItemFacts({ view }: { view: ItemView }) {
  const mayAudit = useMay('audit.list');
  const yes = (value: boolean) => (value ? readOnly.yes : readOnly.no);
  const count = (value: number | null) => (value === null ? readOnly.unknown : formatCount(value));
  return (
    <Page
      title={<ItemTitle view={view} />}
      beside={itemsWords.only}
      actions={<ItemLinks view={view} mayAudit={mayAudit} />}
      scrolls
    >
      {view.matched && <MatchedPanel view={view} />}
      <Facts
        title={sections.base}
        facts={[
          [fields.spec, view.spec],
          [fields.category, view.category.name],
          [fields.unit, view.unit],
          [fields.initials, view.initials],
          [fields.gbCode, view.gbCode ?? readOnly.unknown],
          [fields.parcels, count(view.parcels)],
        ]}
      />
      <Facts
        title={sections.packs}
        facts={[
          ...view.packs.map(
            ({ unit, factor }) =>
              [itemWords.pack.unit, itemsWords.pack(unit, formatCount(factor), view.unit)] as const,
          ),
          ...view.barcodes.map(
            ({ barcode, unit }) => [itemWords.barcode.code, `${barcode}（${unit}）`] as const,
          ),
        ]}
      />
      <Facts
        title={sections.life}
        facts={[
          [fields.shelfLifeMonths, count(view.shelfLifeMonths)],
          [fields.expires, yes(view.expires)],
          [fields.recoverable, yes(view.recoverable)],
          [fields.serialised, yes(view.serialised)],
          [fields.picksLast, yes(view.picksLast)],
        ]}
      />
      <Facts
        title={sections.need}
        facts={[
          [fields.need, view.need ? needNames[view.need] : itemWords.hints.none],
          [fields.peopleServed, count(view.peopleServed)],
          [fields.waterMl, count(view.waterMl)],
          [fields.energyKcal, count(view.energyKcal)],
          [fields.volumeCm3, count(view.volumeCm3)],
          [fields.weightG, count(view.weightG)],
          [
            fields.referencePrice,
            view.referencePrice === null ? readOnly.unknown : formatUnitPrice(view.referencePrice),
          ],
        ]}
      />
      <Facts
        title={sections.substitutes}
        facts={view.substitutes.map(({ item, note }) => [`${item.code} ${item.name}`, note])}
      />
      <PhotosPanel item={view} />
      {view.note !== '' && <Panel title={sections.note}>{view.note}</Panel>}
    </Page>
  );
}

function Facts({
  title,
  facts,
}: {
  title: string;
  facts: readonly (readonly [string, ReactNode])[];
}) {
  if (facts.length === 0) return null;
  return (
    <Panel title={title}>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={`${name} ${value}`}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
