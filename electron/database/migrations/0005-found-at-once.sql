-- Indexes for what is looked for often and stood in none.

-- An item of the same name and spec, asked for each row of an imported catalogue.
CREATE INDEX item_name ON item (name, spec);

-- 先到待匹配: few receipts wait for their transfer, and each first screen asks for them.
CREATE INDEX document_awaiting ON document (warehouse_id)
  WHERE kind = 'receipt' AND body ->> 'receiptType' = 'awaitingMatch';

-- How many papers there are and how many of them count, without reading their bodies.
CREATE INDEX document_counts ON document (posting, kind);
