import { Alert, Button, Group } from '@mantine/core';
import type { StocktakeBody } from '../../../shared/documents/stocktake';
import notice from '../../components/Notice.module.css';
import type { Paper } from '../../documents/paper';
import { deskWords } from '../../messages/desks';
import type { Found } from './useCounting';

const words = deskWords.count.found;

/** 账外: goods in a bin of which the sheet says nothing there; they are counted if somebody says so. */
export function FoundOffer(props: {
  found: Found;
  paper: Paper<StocktakeBody>;
  bin: string;
  onTake: () => void;
  onLeave: () => void;
  onElsewhere: (line: number) => void;
}) {
  const { found, paper, bin } = props;
  const others = found.elsewhere.flatMap((at) => {
    const name = paper.labelOf(paper.body.lines[at]?.bin ?? null)?.name;
    return name === undefined ? [] : [{ at, name }];
  });
  const [first] = others;
  const names = [...new Set(others.map(({ name }) => name))].join('、');
  return (
    <Alert
      role="alert"
      variant="light"
      classNames={notice}
      data-tone="warn"
      title={words.title(found.item.name, bin)}
    >
      {names !== '' && words.elsewhere(names)}
      <Group gap={8} mt={8}>
        <Button size="compact-sm" onClick={props.onTake}>
          {words.take} Ctrl+Enter
        </Button>
        {first && (
          <Button size="compact-sm" variant="default" onClick={() => props.onElsewhere(first.at)}>
            {words.inOtherBin(first.name)}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={props.onLeave}>
          {words.leave}
        </Button>
      </Group>
    </Alert>
  );
}
