import { useState } from 'react';
import { DateInput } from '../components/DateInput';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { assessmentPrintWords as words } from '../messages/gradingAssessments';

interface Props {
  judgedOn: string;
  onPrint: (until: string | null) => void;
  onClose: () => void;
}

/** Asks until when the warehouse is to mend its gaps, before 整改通知 is laid out. */
export function RectificationDialog(props: Props) {
  return (
    <InvalidInputs>
      <Asked {...props} />
    </InvalidInputs>
  );
}

function Asked({ judgedOn, onPrint, onClose }: Props) {
  const [until, setUntil] = useState<string | null>(null);
  const { focusFirst } = useInvalidInputs();
  const isEarly = until !== null && until <= judgedOn;
  return (
    <FormDialog
      title={words.rectification}
      confirm={words.preview}
      dirty={false}
      busy={false}
      error={null}
      disabled={isEarly}
      onSubmit={(event) => {
        event.preventDefault();
        if (!focusFirst()) onPrint(until);
      }}
      onClose={onClose}
    >
      <DateInput
        data-autofocus
        label={words.until}
        description={words.untilExplain}
        error={isEarly ? words.untilEarly : undefined}
        ahead
        value={until}
        onChange={setUntil}
      />
    </FormDialog>
  );
}
