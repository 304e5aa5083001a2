-- What may go in place of what lacks: stores made before the starting data proposed it get the proposals
-- (建议值) too, for each item of the starting data of which the province has named none itself. A new store
-- has no items yet and is given them with its data.

INSERT INTO item_substitute (item_id, substitute_id, note)
WITH proposed (item, substitute, note) AS (VALUES
  -- A01, A03
  ('451794df-166b-8c9f-a487-a9ae9318995d', 'c722a686-0864-8496-8d77-9bf923ff7c3d',
    '建议值：同为一户四人一套，一换一；冬季型更厚更大'),
  -- A03, A01
  ('c722a686-0864-8496-8d77-9bf923ff7c3d', '451794df-166b-8c9f-a487-a9ae9318995d',
    '建议值：同为一户四人一套，一换一；严寒时另配棉被、棉衣'),
  -- A04, A06
  ('813c2435-d214-8ddf-ba09-b285518b4582', 'dc6c91bb-caf1-8afd-aead-383139a1f0bd',
    '建议值：一人一条，一换一；严寒时另加毛毯'),
  -- A05, A06
  ('5addf09c-9eac-8258-9cc7-098556881868', 'dc6c91bb-caf1-8afd-aead-383139a1f0bd',
    '建议值：一人一条，一换一；夏季先用毛巾被'),
  -- A06, A04
  ('dc6c91bb-caf1-8afd-aead-383139a1f0bd', '813c2435-d214-8ddf-ba09-b285518b4582',
    '建议值：一人一床，一换一'),
  -- A07, A08
  ('4c1ce274-2667-864c-8df6-304235b6ac31', '2c3df7a3-58db-80a9-9fae-7f2aacafc070',
    '建议值：一人一件，一换一；不防雨'),
  -- A08, A07
  ('2c3df7a3-58db-80a9-9fae-7f2aacafc070', '4c1ce274-2667-864c-8df6-304235b6ac31',
    '建议值：一人一件，一换一；内胆须装上'),
  -- A09, A07
  ('9dd566d1-db31-8423-a52d-a585cb5d9f05', '4c1ce274-2667-864c-8df6-304235b6ac31',
    '建议值：一人一件，一换一'),
  -- A10, A11
  ('02edb822-bb96-8b2f-90d8-6f0bb4c2df13', 'cba4daf0-60a0-81fb-adbf-781a409494f8',
    '建议值：同为12平方米住三人，一换一'),
  -- A11, A10
  ('cba4daf0-60a0-81fb-adbf-781a409494f8', '02edb822-bb96-8b2f-90d8-6f0bb4c2df13',
    '建议值：同为12平方米住三人，一换一；严寒时须加取暖和铺盖'),
  -- A12, A14
  ('50fb7910-e159-857d-b35b-e6b504d7f38c', '9a9fab4b-8626-8554-adb9-285137149dd7',
    '建议值：一人一张，一换一；直接铺地，须先排水'),
  -- A13, A04
  ('3b624f87-a98b-84e1-a184-58812b24d748', '813c2435-d214-8ddf-ba09-b285518b4582',
    '建议值：一人一床，一换一'),
  -- A14, A12
  ('9a9fab4b-8626-8554-adb9-285137149dd7', '50fb7910-e159-857d-b35b-e6b504d7f38c',
    '建议值：一人一张，一换一；占地和运力更多'),
  -- C03, C02
  ('59c18177-a84b-8b87-9bf9-8f8ba33d5548', 'f8bf13f2-0b92-8419-a50b-8ae257dba38c',
    '建议值：一人一只，一换一；反过来不行：KN95不是医用'))
SELECT item.id, other.id, proposed.note
FROM proposed
JOIN item ON item.uid = proposed.item
JOIN item AS other ON other.uid = proposed.substitute
WHERE other.active = 1
  AND NOT EXISTS (SELECT 1 FROM item_substitute AS own WHERE own.item_id = item.id);
