import { zip } from './zip';

/** Small files of every kind that can be attached, and some that can't. */
export const png = (content = '') => Buffer.from(`\x89PNG\r\n\x1a\n${content}`, 'latin1');
export const jpeg = (content = '') => Buffer.from(`\xff\xd8\xff\xe0${content}`, 'latin1');
export const webp = () => Buffer.from('RIFF\x04\0\0\0WEBPVP8 ', 'latin1');
export const pdf = (content = '') => Buffer.from(`%PDF-1.7\n${content}`, 'latin1');
export const program = () => Buffer.from('MZ\x90\0', 'latin1');

const office = (files: Record<string, string>) => zip({ '[Content_Types].xml': '<x/>', ...files });
export const xlsx = () => office({ 'xl/workbook.xml': '<x/>' });
export const xlsm = () => office({ 'xl/workbook.xml': '<x/>', 'xl/vbaProject.bin': 'x' });
export const docx = () => office({ 'word/document.xml': '<x/>' });
