"""What Streamlit says by itself, and what is said instead, in Thai and in English.

Streamlit has no option for these texts. They are kept by the place in which they stand (a CSS
selector of the very elements), so that nothing a person wrote is ever taken for one of them. A
part in braces stands for whatever Streamlit puts there. None silences a text that tells nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.domain.messages import Message, msg

Said = Mapping[str, Message | None]
"""Streamlit's text to ours; where several fit, the first is taken."""

_CLOSE = {"Close": msg("ปิด"), "Dismiss": msg("ปิด")}
_ICONS: Said = {"Loading": msg("กำลังโหลด"), "{name} icon": None}

_FRAME: Said = {
    "Skip to main content": msg("ข้ามไปยังเนื้อหา"),
    "App pages": msg("หน้าของระบบ"),
    "Expand sidebar": msg("เปิดเมนู"),
    "Collapse sidebar": msg("ปิดเมนู"),
    "View {count} more": msg("ดูอีก {count} หน้า"),
    "View less": msg("ย่อ"),
    "Sidebar": msg("เมนู"),
    "Main menu": msg("เมนูการแสดงผล"),
    "Theme": msg("สีหน้าจอ"),
    "System": msg("อัตโนมัติ"),
    "Light": msg("สว่าง"),
    "Dark": msg("มืด"),
    "Print": msg("พิมพ์"),
    "(opens in new tab)": msg("(เปิดแท็บใหม่)"),
}
_MORE: Said = {"{count} more": msg("อีก {count} หน้า")}
_WORK: Said = {
    "Running...": msg("กำลังทำงาน"),
    "Stop": msg("หยุด"),
    "Stopping...": msg("กำลังหยุด"),
}
_TOASTS: Said = {
    **_CLOSE,
    "Notifications": msg("ข้อความแจ้ง"),
    "{count} notification.": msg("ข้อความแจ้ง {count} ข้อความ"),
    "{count} notifications.": msg("ข้อความแจ้ง {count} ข้อความ"),
    "view more": msg("ดูทั้งหมด"),
    "view less": msg("ย่อ"),
}
_TYPING: Said = {
    "Press {keys} to apply": msg("กด {keys} เพื่อใช้ค่านี้"),
    "Press {keys} to submit form": msg("กด {keys} เพื่อส่ง"),
    "Clear entry": msg("ล้างข้อความ"),
    "Show password": msg("แสดงรหัสผ่าน"),
    "Hide password": msg("ซ่อนรหัสผ่าน"),
    "This field is required.": msg("ต้องกรอกช่องนี้"),
    "Invalid input.": msg("ค่านี้ใช้ไม่ได้"),
}
_NUMBERS: Said = {
    "Increment": msg("เพิ่มค่า"),
    "Decrement": msg("ลดค่า"),
    "Clear value": msg("ล้างค่า"),
    "Error:": msg("ผิดพลาด:"),
    "Number is outside the allowed range. Please enter a value between {low} and {high}.": msg(
        "ค่าต้องอยู่ระหว่าง {low} ถึง {high}"
    ),
    "Number is below the allowed range. Please enter a value greater than or equal to {low}.": msg(
        "ค่าต้องไม่น้อยกว่า {low}"
    ),
    "Number is above the allowed range. Please enter a value less than or equal to {high}.": msg(
        "ค่าต้องไม่เกิน {high}"
    ),
    "Number is below the allowed range.": msg("ค่าน้อยเกินไป"),
    "Number is above the allowed range.": msg("ค่ามากเกินไป"),
    "This field is required.": msg("ต้องกรอกช่องนี้"),
}
_CHOICES: Said = {
    "Open": msg("เปิดรายการ"),
    "Clear value": msg("ล้างค่า"),
    "Clear all": msg("ล้างทั้งหมด"),
    "Selected values": msg("ที่เลือกไว้"),
    "Remove {name}": msg("นำ {name} ออก"),
    "Show suggestions": msg("เปิดรายการ"),
    "Suggestions": msg("รายการให้เลือก"),
    "Selectbox options": msg("รายการให้เลือก"),
    "Multiselect options": msg("รายการให้เลือก"),
    "Choose an option": msg("เลือกหนึ่งรายการ"),
    "Choose options": msg("เลือกได้หลายรายการ"),
    "Choose or add an option": msg("เลือกหรือพิมพ์รายการใหม่"),
    "Choose or add options": msg("เลือกหรือพิมพ์รายการใหม่"),
    "Add an option": msg("พิมพ์รายการใหม่"),
    "Add options": msg("พิมพ์รายการใหม่"),
    "No options to select": msg("ไม่มีรายการให้เลือก"),
    "This field is required.": msg("ต้องเลือกอย่างน้อยหนึ่งรายการ"),
}
_OPEN_LIST: Said = {
    **_CLOSE,
    "No results": msg("ไม่พบรายการ"),
    "Select all": msg("เลือกทั้งหมด"),
    "Select {count} matches": msg("เลือกที่พบ {count} รายการ"),
    "Add: {name}": msg("เพิ่ม: {name}"),
    "You can only select up to {count} options. Remove an option first.": msg(
        "เลือกได้ไม่เกิน {count} รายการ โปรดนำรายการอื่นออกก่อน"
    ),
    "You can only select up to {count} option. Remove an option first.": msg(
        "เลือกได้ไม่เกิน {count} รายการ โปรดนำรายการอื่นออกก่อน"
    ),
    "Selectbox options": msg("รายการให้เลือก"),
    "Multiselect options": msg("รายการให้เลือก"),
    "Suggestions": msg("รายการให้เลือก"),
}
_READ_ALOUD: Said = {
    "{count} options available.": msg("มี {count} รายการ"),
    "{count} option available.": msg("มี {count} รายการ"),
    "{name}, selected": msg("{name} เลือกแล้ว"),
}
_UPLOAD: Said = {
    "Upload": msg("เลือกไฟล์"),
    "file upload": msg("เลือกไฟล์"),
    "Add files": msg("เลือกไฟล์อื่น"),
    "{size} per file": msg("ไม่เกิน {size}"),
    "Drag and drop a file here": msg("วางไฟล์ที่นี่"),
    "Drag and drop files here": msg("วางไฟล์ที่นี่"),
    "Remove {name}": msg("นำ {name} ออก"),
    "Cancel upload of {name}": msg("ยกเลิกการส่ง {name}"),
    "Click to retry upload": msg("กดเพื่อส่งอีกครั้ง"),
    "Error:": msg("ผิดพลาด:"),
    "Upload failed": msg("ส่งไฟล์ไม่สำเร็จ"),
    "Network error": msg("ส่งไฟล์ไม่สำเร็จ เพราะการเชื่อมต่อขาด"),
    "Request failed with status {count}": msg("ส่งไฟล์ไม่สำเร็จ (รหัส {count})"),
    "Connection lost. Please wait for the app to reconnect, then try again.": msg(
        "การเชื่อมต่อขาด โปรดรอให้กลับมาแล้วเลือกไฟล์อีกครั้ง"
    ),
    " files are not allowed.": msg("ไม่รับไฟล์ชนิดนี้"),
    "{kind} files are not allowed.": msg("ไม่รับไฟล์ชนิด {kind}"),
    "File must be {size} or smaller.": msg("ไฟล์ต้องมีขนาดไม่เกิน {size}"),
    "File size is too small.": msg("ไฟล์มีขนาดเล็กเกินไป"),
    "Only one file is allowed.": msg("เลือกได้ครั้งละหนึ่งไฟล์"),
    "Unexpected error. Please try again.": msg("ส่งไฟล์ไม่สำเร็จ โปรดลองอีกครั้ง"),
    "{name} icon": None,
}
_TABLE_TOOLS: Said = {
    "Show/hide columns": msg("เลือกคอลัมน์ที่แสดง"),
    "Download as CSV": msg("ดาวน์โหลดเป็น CSV"),
    "Search": msg("ค้นหาในตาราง"),
    "Fullscreen": msg("เต็มหน้าจอ"),
    "Close fullscreen": msg("ออกจากเต็มหน้าจอ"),
    "Show/hide columns: {table}": msg("เลือกคอลัมน์ที่แสดง: {table}"),
    "Download as CSV: {table}": msg("ดาวน์โหลดเป็น CSV: {table}"),
    "Search: {table}": msg("ค้นหาในตาราง: {table}"),
    "Fullscreen: {table}": msg("เต็มหน้าจอ: {table}"),
    "Close fullscreen: {table}": msg("ออกจากเต็มหน้าจอ: {table}"),
}
_TABLE: Said = {
    "Select all": msg("เลือกทั้งหมด"),
    "Type to search": msg("พิมพ์คำที่ต้องการค้นหา"),
    "Previous Result": msg("ผลก่อนหน้า"),
    "Next Result": msg("ผลถัดไป"),
    "Close Search": msg("ปิดการค้นหา"),
    "{i} of {count} results": msg("ผลที่ {i} จาก {count}"),
    "{i} of {count} result": msg("ผลที่ {i} จาก {count}"),
    "{i} of over 1000": msg("ผลที่ {i} จากกว่า 1000"),
    "{count} results": msg("พบ {count} แห่ง"),
    "{count} result": msg("พบ {count} แห่ง"),
    "over 1000": msg("พบกว่า 1000 แห่ง"),
    "Dataframe column menu": msg("เมนูของคอลัมน์"),
    "Copy column name": msg("คัดลอกชื่อคอลัมน์"),
    "Sort ascending": msg("เรียงจากน้อยไปมาก"),
    "Sort descending": msg("เรียงจากมากไปน้อย"),
    "Autosize": msg("ปรับความกว้างให้พอดี"),
    "Pin column": msg("ตรึงคอลัมน์"),
    "Unpin column": msg("เลิกตรึงคอลัมน์"),
    "Hide column": msg("ซ่อนคอลัมน์"),
}

_MENU = '[data-testid="stMainMenuPopover"]'
_SELECT = ':is([data-testid="stSelectbox"], [data-testid="stMultiSelect"])'
_LIST = ':is([data-testid="stSelectboxVirtualDropdown"], [data-testid="stMultiSelectDropdown"])'
_DROP = '[data-testid="stFileUploaderDropzone"]'

STREAMLIT_WORDS: Mapping[str, Said] = {
    '[data-testid="stSkipToContent"]': _FRAME,
    '[data-testid="stTopNavSection"] *': _MORE,
    '[data-testid="stTopNav"], [data-testid="stSidebar"], [data-testid="stSidebarNav"]': _FRAME,
    ':is([data-testid="stToolbar"], [data-testid="stSidebarHeader"]) button': _FRAME,
    '[data-testid="stSidebarNavViewButton"] *, [data-testid="stSidebarNavLink"] > span': _FRAME,
    f'{_MENU} :is(button, span, [role="menu"], [role="radiogroup"], [aria-label])': _FRAME,
    '[data-testid="stStatusWidget"] *': _WORK,
    '[data-testid="stDialog"] button': _CLOSE,
    '[data-testid="stToastContainer"], [data-testid="stToastContainer"] button': _TOASTS,
    '[data-testid="InputInstructions"] span': _TYPING,
    ':is([data-testid="stTextInput"], [data-testid="stTextArea"]) :is(button, [role="alert"])': (
        _TYPING
    ),
    '[data-testid="stNumberInput"] :is(button, [role="alert"], [role="alert"] *)': _NUMBERS,
    f'{_SELECT} :is(input, button, [role="alert"], [aria-label])': _CHOICES,
    f"{_LIST}, {_LIST} *": _OPEN_LIST,
    "[data-live-announcer] div": _READ_ALOUD,
    f"{_DROP} *": _UPLOAD,
    '[data-testid="stTooltipErrorContent"]': _UPLOAD,
    '[data-testid="stElementToolbar"] button': _TABLE_TOOLS,
    '[data-testid="stTooltipContent"] p': _TABLE_TOOLS,
    '[data-testid="stDataFrameColumnMenu"] *': _TABLE,
    '[data-testid="stDataFrameColumnVisibilityMenu"] *': _TABLE,
    '[data-testid="stDataFrameResizable"] .gdg-search-bar *': _TABLE,
    '[data-testid="stTooltipIcon"] [aria-label]': {
        "Help for {name}": msg("คำอธิบายของ {name}"),
        "Help": msg("คำอธิบาย"),
    },
    '[data-testid="stProgress"] [aria-label], [data-testid="stProgress"]': {
        "progress": msg("ความคืบหน้า"),
    },
    '[data-testid="stMarkdownContainer"] [role="img"]': _ICONS,
    'button [data-has-shortcut] > span, [data-testid="stSpinner"] *': _ICONS,
    '[role="tablist"] ~ button, [data-testid^="stTabsScroll"]': {
        "Scroll tabs left": msg("แท็บก่อนหน้า"),
        "Scroll tabs right": msg("แท็บถัดไป"),
    },
}
"""By the selector of the elements whose own text and labels these are."""

CONNECTION = {
    "lost": msg("การเชื่อมต่อกับระบบขาด"),
    "lost_kept": msg("สิ่งที่พิมพ์ไว้ยังอยู่ในหน้านี้ และหน้านี้จะเชื่อมต่อเองเมื่อระบบกลับมา"),
    "lost_todo": msg("หากไม่กลับมา ให้ดูว่าระบบยังเปิดอยู่ (python run.py) อย่าเพิ่งปิดหน้านี้"),
    "never": msg("ยังเชื่อมต่อกับระบบไม่ได้"),
    "never_kept": msg("หน้านี้จะเชื่อมต่อเองเมื่อระบบพร้อม"),
    "ended": msg("การเชื่อมต่อกับระบบสิ้นสุดแล้ว"),
    "ended_kept": msg("สิ่งที่พิมพ์ไว้ยังอยู่ในหน้านี้ โปรดคัดลอกส่วนที่ต้องการก่อนโหลดหน้าใหม่"),
    "strange": msg("การเข้าใช้ของท่านสิ้นสุดแล้ว"),
    "strange_kept": msg("สิ่งที่พิมพ์ไว้ในแบบฟอร์มเก็บเป็นร่างไว้ให้ท่าน เข้าสู่ระบบแล้วทำต่อได้"),
    "enter": msg("เข้าสู่ระบบ"),
    "incomplete": msg("ส่วนหนึ่งของหน้านี้โหลดไม่สำเร็จ"),
    "incomplete_kept": msg("ข้อมูลที่บันทึกแล้วไม่เปลี่ยนแปลง โปรดโหลดหน้าใหม่"),
    "reload": msg("โหลดหน้าใหม่"),
    "back": msg("กลับมาเชื่อมต่อกับระบบแล้ว"),
}
"""What is said of the connection between the page and the server, by the state of it."""
