import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPrinter } from '@tabler/icons-react';
import { forms } from '../../shared/sheets/forms';
import type { SheetBeside } from '../../shared/sheets/ofDocument';
import { stepWords } from '../messages/documents';

interface Props {
  /** What else there is to print; the menu is left out where that is nothing. */
  beside: readonly SheetBeside[];
  onPrint: () => void;
  onPrintBeside: (sheet: SheetBeside) => void;
}

/** 打印 F9 of a paper's own sheet, and a menu of the other forms and labels that it can be printed on. */
export function PrintButton({ beside, onPrint, onPrintBeside }: Props) {
  return (
    <Button.Group>
      <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={onPrint}>
        {stepWords.print} F9
      </Button>
      {beside.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" px={8} aria-label={stepWords.printOther}>
              <IconChevronDown size={16} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {beside.map((sheet) => (
              <Menu.Item key={sheet.form} onClick={() => onPrintBeside(sheet)}>
                {forms[sheet.form].title}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Button.Group>
  );
}
