import { Button, Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { SheetRequest } from '../../shared/sheets/api';
import { useKeys } from '../app/keys';
import { sheetWords } from '../messages/printing';
import { SheetPreview } from './SheetPreview';

/** A sheet that a screen can be printed on, as its menu names it. */
export interface Printable {
  label: string;
  sheet: SheetRequest;
}

/** 打印 of a screen by its button or F9: the one sheet that it has at once, of several by a menu. */
export function PrintSheets({
  label,
  sheets,
  disabled = false,
}: {
  label: string;
  sheets: readonly Printable[];
  /** While the screen shows what the sheets would not. */
  disabled?: boolean;
}) {
  const [printing, print] = useState<SheetRequest | null>(null);
  const [choosing, choose] = useState(false);
  const [only, ...others] = sheets;
  const isOff = disabled || only === undefined;
  const begin = () => {
    if (only && others.length === 0) print(only.sheet);
    else choose(true);
  };
  useKeys([{ key: 'F9', label, run: begin, disabled: isOff }]);
  const button = (
    <Button
      variant="default"
      leftSection={<IconPrinter size={16} />}
      disabled={isOff}
      onClick={begin}
    >
      {label} F9
    </Button>
  );
  return (
    <>
      {others.length === 0 ? (
        button
      ) : (
        <Menu opened={choosing} onChange={choose} position="bottom-end">
          <Menu.Target>{button}</Menu.Target>
          <Menu.Dropdown aria-label={sheetWords.choose}>
            {sheets.map((each) => (
              <Menu.Item
                key={each.label}
                data-autofocus={each === only || undefined}
                onClick={() => print(each.sheet)}
              >
                {each.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {printing && <SheetPreview sheet={printing} onClose={() => print(null)} />}
    </>
  );
}
