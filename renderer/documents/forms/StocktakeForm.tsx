import type { StocktakeBody } from '../../../shared/documents/stocktake';
import { PersonFields } from '../PersonFields';
import type { Paper } from '../paper';
import { StocktakeHead } from './StocktakeHead';
import { StocktakeLines } from './StocktakeLines';

/** 盘点单: what is counted and how, the sheet line by line, and who counted and who watched. */
export function StocktakeForm({ paper }: { paper: Paper<StocktakeBody> }) {
  return (
    <>
      <StocktakeHead paper={paper} />
      <StocktakeLines paper={paper} />
      <StocktakePeople paper={paper} />
    </>
  );
}

/** Who counted, who watched, and who answers for it. */
export function StocktakePeople({ paper }: { paper: Paper<StocktakeBody> }) {
  return (
    <PersonFields
      paper={paper}
      roles={[
        { role: 'counter' },
        { role: 'witness' },
        { role: 'keeper' },
        { role: 'finance' },
        { role: 'leader' },
      ]}
    />
  );
}
