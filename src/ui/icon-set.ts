import ChevronRight from 'lucide/dist/esm/icons/chevron-right.mjs';
import ArrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';
import ArrowLeftFromLine from 'lucide/dist/esm/icons/arrow-left-from-line.mjs';
import ArrowLeftToLine from 'lucide/dist/esm/icons/arrow-left-to-line.mjs';
import ArrowRightFromLine from 'lucide/dist/esm/icons/arrow-right-from-line.mjs';
import ArrowRightToLine from 'lucide/dist/esm/icons/arrow-right-to-line.mjs';
import Atom from 'lucide/dist/esm/icons/atom.mjs';
import Award from 'lucide/dist/esm/icons/award.mjs';
import Book from 'lucide/dist/esm/icons/book.mjs';
import BookBookmark from 'lucide/dist/esm/icons/book-bookmark.mjs';
import BookOpen from 'lucide/dist/esm/icons/book-open.mjs';
import Bot from 'lucide/dist/esm/icons/bot.mjs';
import Box from 'lucide/dist/esm/icons/box.mjs';
import Briefcase from 'lucide/dist/esm/icons/briefcase.mjs';
import Bug from 'lucide/dist/esm/icons/bug.mjs';
import Calendar from 'lucide/dist/esm/icons/calendar.mjs';
import ChartColumn from 'lucide/dist/esm/icons/chart-column.mjs';
import ChartLine from 'lucide/dist/esm/icons/chart-line.mjs';
import ChevronLeft from 'lucide/dist/esm/icons/chevron-left.mjs';
import ChevronsLeft from 'lucide/dist/esm/icons/chevrons-left.mjs';
import ChevronsRight from 'lucide/dist/esm/icons/chevrons-right.mjs';
import Circle from 'lucide/dist/esm/icons/circle.mjs';
import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import CircleEllipsis from 'lucide/dist/esm/icons/circle-ellipsis.mjs';
import CircleQuestionMark from 'lucide/dist/esm/icons/circle-question-mark.mjs';
import CircleUserRound from 'lucide/dist/esm/icons/circle-user-round.mjs';
import Clock from 'lucide/dist/esm/icons/clock.mjs';
import Compass from 'lucide/dist/esm/icons/compass.mjs';
import Dot from 'lucide/dist/esm/icons/dot.mjs';
import Ellipsis from 'lucide/dist/esm/icons/ellipsis.mjs';
import EllipsisVertical from 'lucide/dist/esm/icons/ellipsis-vertical.mjs';
import ExternalLink from 'lucide/dist/esm/icons/external-link.mjs';
import FlaskConical from 'lucide/dist/esm/icons/flask-conical.mjs';
import Globe from 'lucide/dist/esm/icons/globe.mjs';
import House from 'lucide/dist/esm/icons/house.mjs';
import IdCard from 'lucide/dist/esm/icons/id-card.mjs';
import Images from 'lucide/dist/esm/icons/images.mjs';
import KeyRound from 'lucide/dist/esm/icons/key-round.mjs';
import Layers from 'lucide/dist/esm/icons/layers.mjs';
import LayoutGrid from 'lucide/dist/esm/icons/layout-grid.mjs';
import LifeBuoy from 'lucide/dist/esm/icons/life-buoy.mjs';
import Lightbulb from 'lucide/dist/esm/icons/lightbulb.mjs';
import Mail from 'lucide/dist/esm/icons/mail.mjs';
import Map from 'lucide/dist/esm/icons/map.mjs';
import MapPin from 'lucide/dist/esm/icons/map-pin.mjs';
import Maximize from 'lucide/dist/esm/icons/maximize.mjs';
import Maximize2 from 'lucide/dist/esm/icons/maximize-2.mjs';
import Menu from 'lucide/dist/esm/icons/menu.mjs';
import MessageCircleDashed from 'lucide/dist/esm/icons/message-circle-dashed.mjs';
import Minimize from 'lucide/dist/esm/icons/minimize.mjs';
import Minimize2 from 'lucide/dist/esm/icons/minimize-2.mjs';
import Monitor from 'lucide/dist/esm/icons/monitor.mjs';
import Moon from 'lucide/dist/esm/icons/moon.mjs';
import Notebook from 'lucide/dist/esm/icons/notebook.mjs';
import NotebookPen from 'lucide/dist/esm/icons/notebook-pen.mjs';
import PanelLeftClose from 'lucide/dist/esm/icons/panel-left-close.mjs';
import PanelLeftOpen from 'lucide/dist/esm/icons/panel-left-open.mjs';
import PanelRight from 'lucide/dist/esm/icons/panel-right.mjs';
import PanelRightClose from 'lucide/dist/esm/icons/panel-right-close.mjs';
import PanelRightOpen from 'lucide/dist/esm/icons/panel-right-open.mjs';
import PartyPopper from 'lucide/dist/esm/icons/party-popper.mjs';
import Pencil from 'lucide/dist/esm/icons/pencil.mjs';
import PencilLine from 'lucide/dist/esm/icons/pencil-line.mjs';
import Phone from 'lucide/dist/esm/icons/phone.mjs';
import Play from 'lucide/dist/esm/icons/play.mjs';
import Search from 'lucide/dist/esm/icons/search.mjs';
import Settings from 'lucide/dist/esm/icons/settings.mjs';
import Share from 'lucide/dist/esm/icons/share.mjs';
import Signature from 'lucide/dist/esm/icons/signature.mjs';
import SlidersHorizontal from 'lucide/dist/esm/icons/sliders-horizontal.mjs';
import Smartphone from 'lucide/dist/esm/icons/smartphone.mjs';
import Sparkle from 'lucide/dist/esm/icons/sparkle.mjs';
import Sparkles from 'lucide/dist/esm/icons/sparkles.mjs';
import SquareCode from 'lucide/dist/esm/icons/square-code.mjs';
import SquareMenu from 'lucide/dist/esm/icons/square-menu.mjs';
import Star from 'lucide/dist/esm/icons/star.mjs';
import Sun from 'lucide/dist/esm/icons/sun.mjs';
import TextAlignStart from 'lucide/dist/esm/icons/text-align-start.mjs';
import TextAlignEnd from 'lucide/dist/esm/icons/text-align-end.mjs';
import User from 'lucide/dist/esm/icons/user.mjs';
import Zap from 'lucide/dist/esm/icons/zap.mjs';
import { uiIcons, type Drawing, type IconNode } from './icon-nodes.js';
import * as more from './more-icons.js';
import { ownIcons } from './own-icons.js';

/** Bundled icons by lucide's names: what `lucide:<name>` can draw. */
const lucideIcons: Readonly<Record<string, IconNode>> = {
  ...uiIcons,
  archive: more.archive,
  'circle-alert': more.circleAlert,
  'cloud-off': more.cloudOff,
  'file-text': more.fileText,
  file: more.file,
  image: more.image,
  info: more.info,
  lock: more.lock,
  'rotate-ccw-clock': more.rotateCcwClock,
  'rotate-cw': more.rotateCw,
  sheet: more.sheet,
  'triangle-alert': more.triangleAlert,
  unplug: more.unplug,
  x: more.x,
  ...ownIcons,
  'chevron-right': ChevronRight,
  'arrow-left': ArrowLeft,
  'arrow-left-from-line': ArrowLeftFromLine,
  'arrow-left-to-line': ArrowLeftToLine,
  'arrow-right-from-line': ArrowRightFromLine,
  'arrow-right-to-line': ArrowRightToLine,
  atom: Atom,
  award: Award,
  book: Book,
  'book-bookmark': BookBookmark,
  'book-open': BookOpen,
  bot: Bot,
  box: Box,
  briefcase: Briefcase,
  bug: Bug,
  calendar: Calendar,
  'chart-column': ChartColumn,
  'chart-line': ChartLine,
  'chevron-left': ChevronLeft,
  'chevrons-left': ChevronsLeft,
  'chevrons-right': ChevronsRight,
  circle: Circle,
  'circle-check': CircleCheck,
  'circle-ellipsis': CircleEllipsis,
  'circle-question-mark': CircleQuestionMark,
  'circle-user-round': CircleUserRound,
  clock: Clock,
  compass: Compass,
  dot: Dot,
  ellipsis: Ellipsis,
  'ellipsis-vertical': EllipsisVertical,
  'external-link': ExternalLink,
  'flask-conical': FlaskConical,
  globe: Globe,
  house: House,
  'id-card': IdCard,
  images: Images,
  'key-round': KeyRound,
  layers: Layers,
  'layout-grid': LayoutGrid,
  'life-buoy': LifeBuoy,
  lightbulb: Lightbulb,
  mail: Mail,
  map: Map,
  'map-pin': MapPin,
  maximize: Maximize,
  'maximize-2': Maximize2,
  menu: Menu,
  'message-circle-dashed': MessageCircleDashed,
  minimize: Minimize,
  'minimize-2': Minimize2,
  monitor: Monitor,
  moon: Moon,
  notebook: Notebook,
  'notebook-pen': NotebookPen,
  'panel-left-close': PanelLeftClose,
  'panel-left-open': PanelLeftOpen,
  'panel-right': PanelRight,
  'panel-right-close': PanelRightClose,
  'panel-right-open': PanelRightOpen,
  'party-popper': PartyPopper,
  pencil: Pencil,
  'pencil-line': PencilLine,
  phone: Phone,
  play: Play,
  search: Search,
  settings: Settings,
  share: Share,
  signature: Signature,
  'sliders-horizontal': SlidersHorizontal,
  smartphone: Smartphone,
  sparkle: Sparkle,
  sparkles: Sparkles,
  'square-code': SquareCode,
  'square-menu': SquareMenu,
  star: Star,
  sun: Sun,
  'text-align-end': TextAlignEnd,
  'text-align-start': TextAlignStart,
  user: User,
  zap: Zap,
};

/** ChatKit's own names (PROTOCOL 4.7) where they differ from lucide's; the others are found by their name. */
const chatKitNames: Readonly<Record<string, string>> = {
  agent: 'bot',
  analytics: 'chart-column',
  'back-large': 'arrow-left',
  'back-small': 'chevron-left',
  batch: 'layers',
  bolt: 'zap',
  'book-clock': 'book-bookmark',
  'book-closed': 'book',
  chart: 'chart-line',
  'chat-temporary': 'message-circle-dashed',
  'check-circle': 'circle-check',
  'check-circle-filled': 'circle-check',
  'circle-question': 'circle-question-mark',
  close: 'x',
  'collapse-large': 'minimize-2',
  'collapse-left': 'arrow-left-to-line',
  'collapse-right': 'arrow-right-to-line',
  'collapse-small': 'minimize',
  compose: 'square-pen',
  confetti: 'party-popper',
  cube: 'box',
  'dark-mode': 'moon',
  desktop: 'monitor',
  document: 'file-text',
  'dots-horizontal': 'ellipsis',
  'dots-horizontal-circle': 'circle-ellipsis',
  'dots-vertical': 'ellipsis-vertical',
  'dots-vertical-circle': 'ellipsis-vertical-circle',
  'double-chevron-left': 'chevrons-left',
  'double-chevron-right': 'chevrons-right',
  'empty-circle': 'circle',
  'expand-large': 'maximize-2',
  'expand-small': 'maximize',
  grid: 'layout-grid',
  hamburger: 'menu',
  history: 'rotate-ccw-clock',
  home: 'house',
  'home-alt': 'house-line',
  keys: 'key-round',
  lab: 'flask-conical',
  lifesaver: 'life-buoy',
  'light-mode': 'sun',
  maps: 'map',
  menu: 'text-align-start',
  'menu-inverted': 'text-align-end',
  mobile: 'smartphone',
  name: 'signature',
  'notebook-pencil': 'notebook-pen',
  'open-left': 'arrow-left-from-line',
  'open-right': 'arrow-right-from-line',
  'page-blank': 'file',
  profile: 'circle-user-round',
  'profile-card': 'id-card',
  reload: 'rotate-cw',
  'settings-cog': 'settings',
  'settings-slider': 'sliders-horizontal',
  'sidebar-collapse-left': 'panel-left-close',
  'sidebar-collapse-right': 'panel-right-close',
  'sidebar-floating-left': 'panel-left-floating',
  'sidebar-floating-open-left': 'panel-left-floating-open',
  'sidebar-floating-open-right': 'panel-right-floating-open',
  'sidebar-floating-right': 'panel-right-floating',
  'sidebar-left': 'panel-left',
  'sidebar-open-left': 'panel-left-open',
  'sidebar-open-left-alt': 'panel-left-arrow',
  'sidebar-open-right': 'panel-right-open',
  'sidebar-open-right-alt': 'panel-right-arrow',
  'sidebar-right': 'panel-right',
  'sparkle-double': 'sparkles',
  'square-image': 'image',
  'square-text': 'square-menu',
  'star-filled': 'star',
  suitcase: 'briefcase',
  wreath: 'award',
  write: 'square-pen',
  'write-alt': 'pencil',
  'write-alt2': 'pencil-line',
};

/** Icons that point along the line. */
const POINTING = /^(arrow|chevrons?|panel)-|^(external-link|text-align-(start|end))$/;

/** Finds one of the names that a page or server may use; undefined for an unknown one. */
export function findIcon(name: string): Drawing | undefined {
  let lucideName = name;
  if (name.startsWith('lucide:')) lucideName = name.slice('lucide:'.length);
  else if (Object.hasOwn(chatKitNames, name)) lucideName = chatKitNames[name] ?? name;
  const node = Object.hasOwn(lucideIcons, lucideName) ? lucideIcons[lucideName] : undefined;
  return node && { node, pointing: POINTING.test(lucideName), filled: name.endsWith('-filled') };
}
