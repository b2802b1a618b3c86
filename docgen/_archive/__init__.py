"""A .docx as bytes ─▶ its parts. The one door for files that strangers made; templates and documents to be judged use it."""

from docgen._archive._reading import BODY as BODY
from docgen._archive._reading import NOTES as NOTES
from docgen._archive._reading import RENDERED as RENDERED
from docgen._archive._reading import content_types as content_types
from docgen._archive._reading import faults_of as faults_of
from docgen._archive._reading import parse_xml as parse_xml
from docgen._archive._reading import read_parts as read_parts
