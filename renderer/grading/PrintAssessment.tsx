import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { SheetRequest } from '../../shared/sheets/api';
import { forms } from '../../shared/sheets/forms';
import { useKeys } from '../app/keys';
import { tellFailure } from '../app/tellFailures';
import { useInvalidInputs } from '../components/InvalidInputs';
import { SheetPreview } from '../components/SheetPreview';
import { assessmentPrintWords as words } from '../messages/gradingAssessments';
import { RectificationDialog } from './RectificationDialog';
import type { Assessment, AssessmentWork } from './useAssessmentWork';

/** 打印 F9 of 评定报告, and a menu of 缺口清单 and 整改通知. What was said last is saved before. */
export function PrintAssessment({ view, work }: { view: Assessment; work: AssessmentWork }) {
  const { assessment, judgedOn } = view;
  const [printing, print] = useState<SheetRequest | null>(null);
  const [asking, ask] = useState(false);
  const { focusFirst } = useInvalidInputs();
  const savedFirst = (then: () => void) => {
    if (!focusFirst()) void work.flush().then(then, tellFailure);
  };
  const show = (sheet: SheetRequest) => savedFirst(() => print(sheet));
  const report = () => show({ form: 'gradingReport', assessment });
  useKeys([{ key: 'F9', label: words.print, run: report }]);
  return (
    <>
      <Button.Group>
        <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={report}>
          {words.print} F9
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" px={8} aria-label={words.other}>
              <IconChevronDown size={16} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => show({ form: 'gapList', assessment })}>
              {forms.gapList.title}
            </Menu.Item>
            <Menu.Item disabled={view.gaps === 0} onClick={() => savedFirst(() => ask(true))}>
              {forms.rectification.title}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Button.Group>
      {asking && (
        <RectificationDialog
          judgedOn={judgedOn}
          onClose={() => ask(false)}
          onPrint={(until) => {
            ask(false);
            print({ form: 'rectification', assessment, ...(until === null ? {} : { until }) });
          }}
        />
      )}
      {printing && <SheetPreview sheet={printing} onClose={() => print(null)} />}
    </>
  );
}
