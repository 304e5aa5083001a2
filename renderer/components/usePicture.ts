import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { bytesOf } from '../app/files';

/** The bytes of a picture as calls answer them. */
type Read = () => Promise<{ base64: string; mediaType: string }>;

/** The address of a picture while it is shown; null while it is read, and where it can't be. */
export function usePicture(key: readonly (string | null)[], read: Read | null): string | null {
  const { data } = useQuery({
    queryKey: ['photo', ...key],
    queryFn: () => read?.() ?? Promise.reject(new Error('there is no picture')),
    enabled: read !== null,
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
