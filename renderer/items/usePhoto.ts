import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../api';
import { bytesOf } from '../app/files';

/** The address of a photo while it is shown; null while it is read, and where it can't be. */
export function usePhoto(item: string, photo: string | null): string | null {
  const { data } = useQuery({
    queryKey: ['photo', item, photo],
    queryFn: () => call('photos.read', { item, photo: photo ?? '' }),
    enabled: photo !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (data === undefined) return;
    const made = URL.createObjectURL(new Blob([bytesOf(data.base64)], { type: data.mediaType }));
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
      setAddress(null);
    };
  }, [data]);
  return address;
}
