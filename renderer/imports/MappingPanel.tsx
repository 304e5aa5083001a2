import { Button, Group, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import type { Output } from '../../shared/api';
import { proposeMapping } from '../../shared/imports/subject';
import { subjectOf } from '../../shared/imports/subjects';
import { importWords as words } from '../messages/imports';
import { hasAllNeeded, type Import, type Reading } from './useImport';

/** Which sheet, which row has the headings, and which column of it is which of ours. */
export function MappingPanel({
  opened,
  reading,
  run,
}: {
  opened: Output<'imports.open'>;
  reading: Reading;
  run: Import;
}) {
  const { columns } = subjectOf(run.subject);
  const head = opened.sheets[reading.sheet]?.head ?? [];
  const headings = head[reading.headingRow - 1] ?? [];
  const propose = (sheet: number, headingRow: number) =>
    run.change({
      sheet,
      headingRow,
      columns: {
        ...proposeMapping(columns, opened.sheets[sheet]?.head[headingRow - 1] ?? []),
      },
    });
  const choose = (key: string, column: string | null) => {
    const { [key]: _, ...others } = reading.columns;
    run.change({
      ...reading,
      columns: column === null ? others : { ...others, [key]: Number(column) },
    });
  };
  return (
    <Stack gap={10}>
      <Group gap={10}>
        <Select
          label={words.sheet}
          w={240}
          allowDeselect={false}
          value={String(reading.sheet)}
          data={opened.sheets.map(({ name, rows }, index) => ({
            value: String(index),
            label: words.sheetRows(name, rows),
          }))}
          onChange={(value) => propose(Number(value), 1)}
        />
        <Select
          label={words.headingRow}
          w={420}
          allowDeselect={false}
          value={String(reading.headingRow)}
          data={head.map((row, index) => ({
            value: String(index + 1),
            label: words.rowWith(index + 1, row.filter((cell) => cell !== '').join('、')),
          }))}
          onChange={(value) => propose(reading.sheet, Number(value))}
        />
      </Group>
      <Text size="sm" c="var(--ink-soft)">
        {opened.proposed.remembered ? words.remembered : words.proposed} {words.mappingExplain}
      </Text>
      <SimpleGrid cols={4} spacing={10} verticalSpacing={6}>
        {Object.entries(columns).map(([key, { heading, needed }]) => (
          <Select
            key={key}
            size="xs"
            label={heading}
            withAsterisk={needed}
            placeholder={words.noColumn}
            clearable
            searchable
            value={Object.hasOwn(reading.columns, key) ? String(reading.columns[key]) : null}
            data={headings.map((words_, index) => ({
              value: String(index),
              label: words.columnWith(letterOf(index), words_),
            }))}
            onChange={(value) => choose(key, value)}
          />
        ))}
      </SimpleGrid>
      <Group>
        <Button
          disabled={!hasAllNeeded(run.subject, reading.columns)}
          loading={run.check.isPending}
          onClick={run.runCheck}
        >
          {words.check}
        </Button>
      </Group>
    </Stack>
  );
}

/** 0 → A, 27 → AB. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
