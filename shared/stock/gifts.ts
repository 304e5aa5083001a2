/** Whether a paper brought gifts: a direct delivery always, a receipt by its type, a purchase never. */
export function isGift({
  kind,
  receiptType,
}: {
  kind: string;
  receiptType?: string | null;
}): boolean {
  return kind === 'directDelivery' || (receiptType?.startsWith('gift') ?? false);
}
