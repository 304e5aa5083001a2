import { sql } from '../database/sql';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * 核销单 that stand and beside which no picture, scan or text lies; a 花名册 as a table shows nobody
 * getting anything. What was attached and erased at somebody's wish was there.
 */
export const lacksPhotos = sql`document.kind = 'useReport' AND document.posting = 'posted'
  AND NOT EXISTS (SELECT 1 FROM attachment
    WHERE attachment.document_id = document.id AND attachment.media_type <> ${spreadsheet})`;
