import { useRemembered } from './remembered';

/** A short tick for a good scan, a low one for a refused one. */
const sounds = {
  good: { pitch: 1320, seconds: 0.06 },
  refused: { pitch: 165, seconds: 0.28 },
};

const name = 'sounds';
let audio: AudioContext | null = null;

/** Whether this desk makes sounds, and how to change it. They are on until somebody turns them off. */
export function useSounds(): [boolean, (on: boolean) => void] {
  return useRemembered(name, true, isSwitch);
}

/** Makes a sound, unless sounds are off or the machine has none. */
export function playSound(which: keyof typeof sounds): void {
  if (localStorage.getItem(name) === 'false' || typeof AudioContext === 'undefined') return;
  audio ??= new AudioContext();
  const { pitch, seconds } = sounds[which];
  const [tone, volume] = [audio.createOscillator(), audio.createGain()];
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0.2, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + seconds);
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + seconds);
}

function isSwitch(value: unknown): value is boolean {
  return typeof value === 'boolean';
}
