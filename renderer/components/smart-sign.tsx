/** The icons a smart feed may have. */
import {
  Bell,
  BookOpen,
  Briefcase,
  Bug,
  Code,
  Coffee,
  Database,
  Flame,
  FlaskConical,
  Globe,
  Heart,
  type LucideIcon,
  Music,
  Newspaper,
  Rocket,
  Shield,
  Sparkles,
  SquareTerminal,
  Star,
  Video,
  Zap,
} from 'lucide-react';
import type { SmartIcon } from '../../shared/model/smart.ts';

const icons: Record<SmartIcon, LucideIcon> = {
  sparkles: Sparkles,
  star: Star,
  heart: Heart,
  flame: Flame,
  bolt: Zap,
  bell: Bell,
  book: BookOpen,
  code: Code,
  terminal: SquareTerminal,
  database: Database,
  globe: Globe,
  shield: Shield,
  bug: Bug,
  rocket: Rocket,
  briefcase: Briefcase,
  coffee: Coffee,
  music: Music,
  video: Video,
  flask: FlaskConical,
  newspaper: Newspaper,
};

export function SmartSign({ icon }: { icon: SmartIcon }) {
  const Icon = icons[icon];
  return <Icon size={16} strokeWidth={1.75} aria-hidden="true" />;
}
