"""The system's libcurl as a package of Conan, which would fetch and build its own."""

from conan import ConanFile


class Libcurl(ConanFile):
    name = "libcurl"

    def package_info(self):
        self.cpp_info.includedirs = self.cpp_info.libdirs = self.cpp_info.bindirs = []
        self.cpp_info.system_libs = ["curl"]
        self.cpp_info.set_property("cmake_file_name", "CURL")
        self.cpp_info.set_property("cmake_target_name", "CURL::libcurl")
