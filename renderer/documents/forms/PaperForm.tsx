import type { ComponentType } from 'react';
import type { Paper } from '../paper';
import { forms } from './index';

/** The form of whatever kind the paper is of. */
export function PaperForm({ paper }: { paper: Paper }) {
  // The registry gives each kind the form for its own body; the union forgets which is which.
  const Form = forms[paper.body.kind].Form as ComponentType<{ paper: Paper }>;
  return <Form paper={paper} />;
}
