import { SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { parseMeasure, writeMeasure } from '../../shared/format/volume';
import { binsWords as words } from '../messages/places';

/** What a bin takes, as it is typed: cubic metres and kilograms. Empty is unknown. */
export interface CapacityValues {
  capacity: string;
  bears: string;
}

const cm3 = 1_000_000;
const grams = 1000;

export function capacityValues(bin: {
  capacityCm3: number | null;
  bearsG: number | null;
}): CapacityValues {
  return {
    capacity: bin.capacityCm3 === null ? '' : writeMeasure(bin.capacityCm3, cm3),
    bears: bin.bearsG === null ? '' : writeMeasure(bin.bearsG, grams),
  };
}

export function capacityOf({ capacity, bears }: CapacityValues) {
  return { capacityCm3: parseMeasure(capacity, cm3), bearsG: parseMeasure(bears, grams) };
}

const fits = (factor: number) => (text: string) =>
  text.trim() === '' || parseMeasure(text, factor) !== null ? null : words.problems.capacity;

export const capacityRules = { capacity: fits(cm3), bears: fits(grams) };

export function CapacityFields<V extends CapacityValues>({ form }: { form: UseFormReturnType<V> }) {
  return (
    <SimpleGrid cols={2}>
      <TextInput
        label={words.capacity}
        description={words.capacityHint}
        {...form.getInputProps('capacity')}
      />
      <TextInput label={words.bears} description=" " {...form.getInputProps('bears')} />
    </SimpleGrid>
  );
}
